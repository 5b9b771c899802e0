package org.guanjia.adapter.sms.smpp;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.guanjia.application.port.SmsOutcome.NotNow.Obstacle;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one session with the SMSC: logs in, and whenever it is lost logs in anew, after pauses that become longer. */
final class SmppLink {

    private static final Logger LOG = LoggerFactory.getLogger(SmppLink.class);
    private static final int READERS = 8;
    private static final int WAITING_TO_BE_READ = 1000;

    private final SmppSettings settings;
    private final ReceiptListener listener;
    private final Thread keeper = new Thread(this::keep, "guanjia-smpp");
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    private Optional<SMPPSession> session = Optional.empty();
    private Optional<Obstacle> obstacle = Optional.empty();
    private Duration pause;
    private boolean closed;

    SmppLink(SmppSettings settings, ReceiptListener listener) {
        this.settings = settings;
        this.listener = listener;
        this.pause = settings.timing().firstPause();
        keeper.setDaemon(true);
    }

    void open() {
        keeper.start();
    }

    /** The session, if it stands; waits for it as long as an attempt to log in is under way that nothing speaks against. */
    Optional<SMPPSession> session() throws InterruptedException {
        lock.lock();
        try {
            long left =
                    settings.timing().connect().plus(settings.timing().answer()).toNanos();
            while (session.isEmpty() && obstacle.isEmpty() && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            return session;
        } finally {
            lock.unlock();
        }
    }

    /** What stands in the way where there is no session. */
    Obstacle obstacle() {
        lock.lock();
        try {
            return closed ? Obstacle.CLOSED : obstacle.orElse(Obstacle.OUT_OF_REACH);
        } finally {
            lock.unlock();
        }
    }

    /** How long it is to the next attempt, at most. */
    Duration pause() {
        lock.lock();
        try {
            return pause;
        } finally {
            lock.unlock();
        }
    }

    /** Logs out. */
    void close() {
        end().ifPresent(SMPPSession::unbindAndClose);
        keeper.interrupt();
    }

    private Optional<SMPPSession> end() {
        lock.lock();
        try {
            Optional<SMPPSession> last = session;
            closed = true;
            session = Optional.empty();
            changed.signalAll();
            return last;
        } finally {
            lock.unlock();
        }
    }

    private void keep() {
        try {
            while (awaitNeed()) {
                connect();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether a session is needed, once it is; false when none is needed any more. */
    private boolean awaitNeed() throws InterruptedException {
        lock.lock();
        try {
            while (session.isPresent() && !closed) {
                changed.await();
            }
            long left = obstacle.isPresent() ? pause.toNanos() : 0;
            while (left > 0 && !closed) {
                left = changed.awaitNanos(left);
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void connect() {
        SMPPSession attempt = newSession();
        SmppSettings.Account account = settings.account();
        BindParameter bind = new BindParameter(
                BindType.BIND_TRX,
                account.systemId(),
                account.password(),
                account.systemType(),
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                "",
                InterfaceVersion.IF_34);
        try {
            long patience = settings.timing().answer().toMillis();
            attempt.connectAndBind(settings.host(), settings.port(), bind, patience);
            attempt.addSessionStateListener((now, before, source) -> lost(attempt, now));
            stands(attempt);
        } catch (IOException failure) {
            failed(
                    failure.getCause() instanceof NegativeResponseException
                            ? Obstacle.LOGIN_REFUSED
                            : Obstacle.OUT_OF_REACH);
            attempt.close();
        }
    }

    private SMPPSession newSession() {
        SmppSettings.Timing timing = settings.timing();
        SMPPSession made = new SMPPSession((host, port) -> WatchedConnection.open(host, port, timing.connect()));
        made.setTransactionTimer(timing.answer().toMillis());
        made.setEnquireLinkTimer(Math.toIntExact(timing.enquireLink().toMillis()));
        made.setPduProcessorDegree(READERS);
        made.setQueueCapacity(WAITING_TO_BE_READ);
        made.setMessageReceiverListener(listener);
        return made;
    }

    private void stands(SMPPSession attempt) {
        if (isKept(attempt)) {
            LOG.info("Logged in to the SMSC");
            lost(attempt, attempt.getSessionState());
        } else {
            attempt.unbindAndClose();
        }
    }

    private boolean isKept(SMPPSession attempt) {
        lock.lock();
        try {
            if (!closed) {
                session = Optional.of(attempt);
                obstacle = Optional.empty();
                pause = settings.timing().firstPause();
                changed.signalAll();
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void failed(Obstacle why) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            pause = obstacle.isPresent() ? longer() : settings.timing().firstPause();
            obstacle = Optional.of(why);
            LOG.warn("Cannot log in to the SMSC: {}; next attempt in {} ms", why, pause.toMillis());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Duration longer() {
        Duration twice = pause.multipliedBy(2);
        Duration longest = settings.timing().longestPause();
        return twice.compareTo(longest) < 0 ? twice : longest;
    }

    private void lost(SMPPSession which, SessionState now) {
        if (now.isBound()) {
            return;
        }
        lock.lock();
        try {
            if (session.filter(current -> current == which).isPresent()) {
                LOG.warn("The session with the SMSC was lost");
                session = Optional.empty();
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }
}
