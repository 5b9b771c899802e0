package org.guanjia.adapter.jdbi;

@Hosted
class PostgreSqlHostedStoresIT extends PostgreSqlStoresIT {}
