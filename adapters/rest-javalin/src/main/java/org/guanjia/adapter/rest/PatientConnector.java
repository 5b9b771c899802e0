package org.guanjia.adapter.rest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Takes connections and ends those on which the head of a request does not arrive in time. Jetty itself ends them only while
 * nothing at all arrives, so that a byte now and then would keep one of the connections for hours.
 */
final class PatientConnector extends ServerConnector {

    private final Duration patience;
    private final InstantSource clock;

    PatientConnector(Server server, HttpConfiguration http, RestSettings settings, InstantSource clock) {
        super(server, new HttpConnectionFactory(http));
        this.patience = settings.limits().patience();
        this.clock = clock;
        setHost(settings.host());
        setPort(settings.port());
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        SocketChannelEndPoint end = new PatientEnd(channel, selector, key, getScheduler());
        end.setIdleTimeout(getIdleTimeout());
        return end;
    }

    /** Tells connections where heads of requests end, and where the next may begin. */
    static Handler.Wrapper minding() {
        return new Handler.Wrapper() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                EndPoint end = request.getConnectionMetaData().getConnection().getEndPoint();
                if (end instanceof PatientEnd patient) {
                    patient.headEnded();
                    Request.addCompletionListener(request, failure -> patient.requestEnded());
                }
                return super.handle(request, response, callback);
            }
        };
    }

    private final class PatientEnd extends SocketChannelEndPoint {

        /** The next head may be there before the end of the request before is told. */
        private final AtomicInteger requests = new AtomicInteger();

        private volatile Optional<Instant> headBegan = Optional.empty();

        PatientEnd(SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
            super(channel, selector, key, scheduler);
        }

        void headEnded() {
            requests.incrementAndGet();
            headBegan = Optional.empty();
        }

        void requestEnded() {
            requests.decrementAndGet();
        }

        @Override
        public int fill(ByteBuffer buffer) throws IOException {
            int filled = super.fill(buffer);
            if (filled <= 0 || requests.get() > 0) {
                return filled;
            }
            Instant now = clock.instant();
            Instant began = headBegan.orElse(now);
            headBegan = Optional.of(began);
            if (Duration.between(began, now).compareTo(patience) > 0) {
                close();
                return -1;
            }
            return filled;
        }
    }
}
