package org.guanjia.adapter.rest;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells from which address a request comes. */
final class Origins {

    private static final String FORWARDED = "X-Forwarded-For";
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");
    private static final Pattern BY_COMMA = Pattern.compile(",");

    private final Set<String> trustedProxies;

    Origins(Set<String> trustedProxies) {
        this.trustedProxies = trustedProxies;
    }

    /** The address of whoever called the first proxy that is trusted; that of the connection where none is. */
    String of(Context context) {
        List<String> path = new ArrayList<>();
        for (String header : Collections.list(context.req().getHeaders(FORWARDED))) {
            BY_COMMA.splitAsStream(header).map(String::strip).forEach(path::add);
        }
        return of(context.req().getRemoteAddr(), path);
    }

    /** Goes back from the connection as long as each step is vouched for by a proxy that is trusted. */
    String of(String connection, List<String> forwarded) {
        String address = connection;
        for (int step = forwarded.size() - 1; step >= 0 && trustedProxies.contains(address); step--) {
            if (!ADDRESS.matcher(forwarded.get(step)).matches()) {
                return address;
            }
            address = forwarded.get(step);
        }
        return address;
    }
}
