package org.guanjia.domain.reminder;

/**
 * Of how many cases somebody is reminded, each counted once, by the worst that is said of it.
 *
 * @param red over their time
 * @param amber soon over it
 * @param stalled in which nothing happens
 */
public record Tally(long red, long amber, long stalled) {

    /** Whether there is nothing to remind of. */
    public boolean isEmpty() {
        return red + amber + stalled == 0;
    }
}
