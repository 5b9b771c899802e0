/**
 * What the use cases need from the world, in the domain's words. Every port is an interface whose javadoc states what an
 * implementation must guarantee, and each guarantee is a test of its contract. The store ports form one set and are
 * replaced together.
 */
@NullMarked
package org.guanjia.application.port;

import org.jspecify.annotations.NullMarked;
