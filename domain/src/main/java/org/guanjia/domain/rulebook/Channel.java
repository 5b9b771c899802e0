package org.guanjia.domain.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/** A way by which requests come in, and the source of the registration form (annex 1) that it counts as. */
public record Channel(Code code, ChannelGroup group, ProposalSource source) {

    /** All channels of an edition, group by group; no code stands twice. */
    public static List<Channel> allOf(Rulebook rulebook) {
        return Stream.of(ChannelGroup.values())
                .flatMap(group -> rulebook.value(group.parameter()).stream())
                .toList();
    }

    /** The channel of that code in an edition. */
    public static Optional<Channel> find(Rulebook rulebook, Code code) {
        return allOf(rulebook).stream()
                .filter(channel -> channel.code().equals(code))
                .findFirst();
    }

    static Channel parse(String text, ChannelGroup group) {
        int arrow = text.indexOf('>');
        if (arrow < 0) {
            throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "such as grid-workers > residents");
        }
        Code code = new Code(text.substring(0, arrow).strip());
        String source = text.substring(arrow + 1).strip();
        return new Channel(code, group, ParameterType.parseWord(source, ProposalSource.class));
    }

    /** The form of the rulebook's file, such as {@code grid-workers > residents}. */
    @Override
    public String toString() {
        return code + " > " + ParameterType.wordOf(source);
    }
}
