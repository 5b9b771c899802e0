package org.guanjia.adapter.jdbi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test class that runs the tests it inherits in transactions of a host. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Hosted {}
