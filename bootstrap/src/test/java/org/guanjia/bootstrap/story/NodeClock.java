package org.guanjia.bootstrap.story;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The clock of one node of several, by which the test interferes: at one of the next times that the node asks for the time it
 * is killed there, or held up while something else happens, and goes on with the time that it was.
 */
final class NodeClock implements InstantSource {

    private Instant now;
    private int remaining;
    private Optional<Runnable> interference = Optional.empty();

    NodeClock(Instant now) {
        this.now = now;
    }

    synchronized void moveTo(Instant moment) {
        now = moment;
        interference = Optional.empty();
    }

    /** At its n-th next question the node does no more of what it was doing. */
    synchronized void killAt(int question) {
        interfere(question, () -> {
            throw new Killed();
        });
    }

    /** At its n-th next question the node stands still until that is done. */
    synchronized void pauseAt(int question, Runnable meanwhile) {
        interfere(question, meanwhile);
    }

    private void interfere(int question, Runnable what) {
        remaining = question;
        interference = Optional.of(what);
    }

    @Override
    public Instant instant() {
        Instant asked = time();
        due().ifPresent(Runnable::run);
        return asked;
    }

    /** The time that it is, which is no question of the node. */
    synchronized Instant time() {
        return now;
    }

    private synchronized Optional<Runnable> due() {
        remaining--;
        Optional<Runnable> due = interference.filter(any -> remaining == 0);
        if (due.isPresent()) {
            interference = Optional.empty();
        }
        return due;
    }

    /** What a node dies of. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }
}
