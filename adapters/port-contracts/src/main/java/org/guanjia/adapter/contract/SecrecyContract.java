package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.guanjia.adapter.contract.Fixtures.DONGGUAN;
import static org.guanjia.adapter.contract.Fixtures.newUlid;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.guanjia.application.port.Blind;
import org.guanjia.application.port.MasterKeys;
import org.guanjia.application.port.PersonKey;
import org.guanjia.application.port.Sealed;
import org.guanjia.application.port.SealedPlace;
import org.guanjia.application.port.Secrecy;
import org.guanjia.application.port.Secrecy.Mark;
import org.guanjia.domain.shared.PersonId;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link Secrecy} for what is sealed as a whole; {@link SecretStreamsContract} has those for streams. */
public abstract class SecrecyContract {

    private static final byte[] CONTENT = "肺病，𠮷祥村".getBytes(StandardCharsets.UTF_8);
    private static final SealedPlace FIRST = SealedPlace.ofEdition(1);

    /** Secrecy over these keys. */
    protected abstract Secrecy secrecy(MasterKeys keys);

    @Test
    void opens_what_it_sealed() {
        PersonKey key = newKey();

        for (byte[] content : List.of(CONTENT, new byte[0], new byte[100_000])) {
            Sealed sealed = secrecy().seal(key, FIRST, content);
            assertThat(secrecy().open(key, FIRST, sealed)).isEqualTo(content);
        }
    }

    @Test
    void shows_nothing_of_the_content_and_never_seals_twice_the_same() {
        PersonKey key = newKey();

        Sealed one = secrecy().seal(key, FIRST, CONTENT);
        Sealed another = secrecy().seal(key, FIRST, CONTENT);

        assertThat(one).isNotEqualTo(another);
        assertThat(new String(one.bytes(), StandardCharsets.UTF_8)).doesNotContain("病", "村");
    }

    @Test
    void does_not_open_in_another_place() {
        PersonKey key = newKey();
        Sealed sealed = secrecy().seal(key, FIRST, CONTENT);

        assertClosed(key, SealedPlace.ofEdition(2), sealed);
        assertClosed(key, new SealedPlace(""), sealed);
    }

    @Test
    void does_not_open_under_the_key_of_another_person() {
        Sealed sealed = secrecy().seal(newKey(), FIRST, CONTENT);

        assertClosed(newKey(), FIRST, sealed);
    }

    @Test
    void does_not_take_the_wrapped_key_of_one_person_for_another() {
        PersonKey key = newKey();
        Sealed sealed = secrecy().seal(key, FIRST, CONTENT);

        assertClosed(new PersonKey(newPerson(), key.masterKey(), key.wrapped()), FIRST, sealed);
    }

    @Test
    void does_not_open_what_was_changed_in_any_byte_or_cut_off() {
        PersonKey key = newKey();
        byte[] sealed = secrecy().seal(key, FIRST, CONTENT).bytes();

        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertClosed(key, FIRST, new Sealed(changed));
            assertClosed(key, FIRST, new Sealed(Arrays.copyOf(sealed, i)));
        }
    }

    @Test
    void opens_after_a_roll_over_what_was_sealed_before_it() {
        FixedKeys before = FixedKeys.first();
        PersonKey key = secrecy(before).newKey(newPerson());
        Sealed sealed = secrecy(before).seal(key, FIRST, CONTENT);
        Secrecy after = secrecy(before.rolledOver());

        assertThat(after.open(key, FIRST, sealed)).isEqualTo(CONTENT);
        assertThat(after.newKey(newPerson()).masterKey()).isNotEqualTo(key.masterKey());
    }

    @Test
    void says_which_master_key_is_missing() {
        PersonKey key = secrecy(FixedKeys.first().rolledOver()).newKey(newPerson());

        assertThatIllegalStateException()
                .isThrownBy(() -> secrecy(FixedKeys.first()).seal(key, FIRST, CONTENT))
                .withMessageContaining(key.masterKey());
    }

    @Test
    void is_blind_in_the_same_way_on_every_server_and_after_a_roll_over() {
        Blind blind = secrecy().blind(Mark.NAME, "虚构明");

        assertThat(secrecy().blind(Mark.NAME, "虚构明")).isEqualTo(blind);
        assertThat(secrecy(FixedKeys.first().rolledOver()).blind(Mark.NAME, "虚构明"))
                .isEqualTo(blind);
    }

    @Test
    void is_blind_in_another_way_for_every_text_mark_and_city() {
        Stream<Blind> blinds = Stream.of(
                secrecy().blind(Mark.NAME, "13800138000"),
                secrecy().blind(Mark.PHONE, "13800138000"),
                secrecy().blind(Mark.PAPER, "13800138000"),
                secrecy().blind(Mark.PHONE, "13800138001"),
                secrecy(FixedKeys.ofAnotherCity()).blind(Mark.PHONE, "13800138000"));

        assertThat(blinds).doesNotHaveDuplicates();
    }

    private Secrecy secrecy() {
        return secrecy(FixedKeys.first());
    }

    private PersonKey newKey() {
        return secrecy().newKey(newPerson());
    }

    private static PersonId newPerson() {
        return new PersonId(DONGGUAN, newUlid());
    }

    private void assertClosed(PersonKey key, SealedPlace place, Sealed sealed) {
        assertThatIllegalStateException()
                .isThrownBy(() -> secrecy().open(key, place, sealed))
                .satisfies(failure -> assertThat(failure.toString()).doesNotContain("病", "村"));
    }
}
