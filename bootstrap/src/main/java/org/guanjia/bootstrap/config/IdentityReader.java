package org.guanjia.bootstrap.config;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.adapter.identity.ClaimPath;
import org.guanjia.adapter.identity.OidcSettings;
import org.guanjia.adapter.identity.RoleNames;
import org.guanjia.adapter.identity.SignatureAlgorithm;
import org.guanjia.adapter.identity.TokenRules;
import org.guanjia.adapter.identity.TrustedAddress;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;

/** Reads whose tokens are believed, and everything that is wrong with that. */
final class IdentityReader {

    private static final String NUMBER = "[0-9]{1,9}";

    private final Sources sources;
    private final List<Fault> faults;

    IdentityReader(Sources sources, List<Fault> faults) {
        this.sources = sources;
        this.faults = faults;
    }

    /** None without an issuer, whatever else is set; faults are added to those that there are. */
    Optional<OidcSettings> read() {
        if (value(Setting.IDENTITY_ISSUER).isEmpty()) {
            return Optional.empty();
        }
        int before = faults.size();
        Optional<TrustedAddress> issuer = address(Setting.IDENTITY_ISSUER);
        Optional<TrustedAddress> keys =
                value(Setting.IDENTITY_JWKS).isEmpty() ? Optional.empty() : address(Setting.IDENTITY_JWKS);
        String audience = text(Setting.IDENTITY_AUDIENCE);
        Set<String> types = words(Setting.IDENTITY_TYPES);
        String claim = text(Setting.IDENTITY_CLAIM);
        Set<SignatureAlgorithm> algorithms = parsed(
                        Setting.IDENTITY_ALGORITHMS, Expectation.SIGNATURE_ALGORITHMS, IdentityReader::algorithms)
                .orElse(Set.of());
        RoleNames roles = parsed(Setting.IDENTITY_ROLES, Expectation.MEANINGS_OF_ROLES, RoleNames::parse)
                .orElse(RoleNames.OURS);
        Duration leeway = leeway();
        return faults.size() > before
                ? Optional.empty()
                : issuer.map(address -> new OidcSettings(
                        address,
                        keys,
                        new TokenRules(audience, types, algorithms, leeway, new ClaimPath(claim), roles)));
    }

    private String value(Setting setting) {
        return sources.find(setting).value();
    }

    private String text(Setting setting) {
        String value = value(setting);
        if (value.isBlank()) {
            faults.add(Fault.of(FaultCode.BLANK).at(setting.key()));
        }
        return value;
    }

    private Set<String> words(Setting setting) {
        Set<String> words = split(text(setting)).collect(Collectors.toSet());
        if (words.contains("") && words.size() > 1) {
            faults.add(Fault.of(FaultCode.BLANK).at(setting.key()));
        }
        return words;
    }

    private static Stream<String> split(String text) {
        return Stream.of(text.split(",", -1)).map(String::strip);
    }

    private static Set<SignatureAlgorithm> algorithms(String text) {
        Set<SignatureAlgorithm> algorithms = EnumSet.noneOf(SignatureAlgorithm.class);
        split(text).map(SignatureAlgorithm::parse).forEach(algorithms::add);
        return algorithms;
    }

    private Optional<TrustedAddress> address(Setting setting) {
        return parsed(setting, Expectation.AN_ADDRESS_THAT_NOBODY_ELSE_ANSWERS_FOR, TrustedAddress::new);
    }

    private Duration leeway() {
        String value = value(Setting.IDENTITY_LEEWAY);
        long most = TokenRules.MOST_LEEWAY.toSeconds();
        boolean isNumber = value.matches(NUMBER);
        if (!isNumber || Integer.parseInt(value) > most) {
            faults.add(
                    Fault.of(FaultCode.OUT_OF_RANGE, "allowed", "0 .. " + most).at(Setting.IDENTITY_LEEWAY.key()));
            return Duration.ZERO;
        }
        return Duration.ofSeconds(Integer.parseInt(value));
    }

    private <T> Optional<T> parsed(Setting setting, Expectation expectation, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(value(setting)));
        } catch (IllegalArgumentException malformed) {
            faults.add(
                    Fault.of(FaultCode.MALFORMED, "expected", expectation.key()).at(setting.key()));
            return Optional.empty();
        }
    }
}
