package org.guanjia.adapter.jdbi;

@Hosted
class H2HostedStoresIT extends H2StoresIT {}
