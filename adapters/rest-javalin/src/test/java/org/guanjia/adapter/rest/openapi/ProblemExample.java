package org.guanjia.adapter.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A problem as the service tells it.
 *
 * @param name what the example is called
 */
public record ProblemExample(String name, int status, JsonNode problem) {}
