package org.guanjia.adapter.rest;

import io.javalin.http.Header;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Keeps any one caller of operations from taking up all threads: whoever sends or reads slowly keeps one busy until the request
 * has ended. A caller is a token, or an address where none is asked for. What is no operation, such as whether the service
 * lives, may be asked at any time.
 */
final class FairShares extends Handler.Wrapper {

    private static final String PUBLIC = Places.ROOT + "/public/";

    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();
    private final int most;

    /** At most so many requests of one caller at once. */
    FairShares(int most) {
        this.most = most;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        if (!path.startsWith(Places.ROOT)) {
            return super.handle(request, response, callback);
        }
        String caller = caller(request, path);
        if (underWay.merge(caller, 1, Integer::sum) > most) {
            end(caller);
            response.getHeaders().put(Header.RETRY_AFTER, "1");
            Response.writeError(request, response, callback, HttpStatus.TOO_MANY_REQUESTS_429);
            return true;
        }
        Request.addCompletionListener(request, failure -> end(caller));
        return super.handle(request, response, callback);
    }

    /** Nobody has looked at the token yet; one that is made up is turned away before anything slow begins. */
    private static String caller(Request request, String path) {
        String token = path.startsWith(PUBLIC) ? null : request.getHeaders().get(Header.AUTHORIZATION);
        return token == null ? "address " + Request.getRemoteAddr(request) : "token " + token;
    }

    private void end(String caller) {
        underWay.computeIfPresent(caller, (key, many) -> many == 1 ? null : many - 1);
    }
}
