package org.guanjia.adapter.rest;

/** Where the use cases come from that the operations run. */
@FunctionalInterface
public interface UseCaseSource {

    /** The use case of that class, always the same one. */
    <U> U get(Class<U> useCase);
}
