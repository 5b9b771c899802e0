package org.guanjia.domain.rulebook;

import java.time.LocalDate;
import java.util.Optional;
import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.worktime.DateSpan;

/**
 * One edition of the rules as data: the document it stands for, when that is in force, and for every parameter its
 * value, force and clause. It is complete and consistent from birth and never changes; safe for use by several threads.
 */
public final class Rulebook {

    private final RulebookId id;
    private final String document;
    private final String title;
    private final DateSpan validity;
    private final Settings settings;

    Rulebook(RulebookId id, String document, String title, DateSpan validity, Settings settings) {
        this.id = id;
        this.document = document;
        this.title = title;
        this.validity = validity;
        this.settings = settings;
    }

    /**
     * Reads an edition's file; its form is described in {@code domain/README.md}.
     *
     * @throws Refusal.InvalidInput with everything that is wrong, each fault with file, line and parameter
     */
    public static Rulebook parse(SourceText source) {
        return new RulebookFile(source).read();
    }

    /**
     * Reads an edition's file that was whole when it was put on record. Of parameters that came into being since it lacks
     * those that an edition may lack; nothing else is forgiven.
     *
     * @throws Refusal.InvalidInput with everything that is wrong, each fault with file, line and parameter
     */
    public static Rulebook onRecord(SourceText source) {
        return new RulebookFile(source).readOnRecord();
    }

    public RulebookId id() {
        return id;
    }

    /** The number of the document, such as {@code 东民规〔2022〕2号}. */
    public String document() {
        return document;
    }

    public String title() {
        return title;
    }

    /** The first day in force, inclusive. */
    public LocalDate from() {
        return validity.from();
    }

    /** The last day in force, inclusive; empty where only a later edition ends it. */
    public Optional<LocalDate> until() {
        return validity.until();
    }

    /** Whether the document's own end lies before that day. */
    public boolean hasLapsedBy(LocalDate date) {
        return validity.hasEndedBefore(date);
    }

    /**
     * The value of a parameter that every edition has.
     *
     * @throws IllegalArgumentException if an edition may lack the parameter; {@link #find} asks for that one
     */
    public <T> T value(Parameter<T> parameter) {
        if (parameter.isOptional()) {
            throw new IllegalArgumentException("Parameter " + parameter + " may be missing in an edition");
        }
        return find(parameter).orElseThrow();
    }

    /** The value of a parameter; empty where this edition lacks the provision. */
    public <T> Optional<T> find(Parameter<T> parameter) {
        return setting(parameter).value();
    }

    /** How strongly the provision binds in this edition. */
    public Force force(Parameter<?> parameter) {
        return setting(parameter).force();
    }

    /** Where the value comes from: a document and its clause, or {@code ours} and why. */
    public String clause(Parameter<?> parameter) {
        return setting(parameter).clause();
    }

    /** The value as the file writes it, {@code -} where this edition lacks the provision. */
    public <T> String text(Parameter<T> parameter) {
        return find(parameter).map(parameter.type()::print).orElse(RulebookFile.LACKING);
    }

    private <T> Setting<T> setting(Parameter<T> parameter) {
        return settings.find(parameter)
                .orElseThrow(() -> new IllegalArgumentException("Parameter " + parameter + " is of no rulebook"));
    }

    @Override
    public String toString() {
        return "Rulebook " + id;
    }
}
