package org.guanjia.application.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.guanjia.application.port.CommandKeysForgotten;
import org.guanjia.application.port.Effect;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;

/** The receipts that commands got before, by their keys. */
final class MemoryAnswers {

    private final Object lock;
    private final Map<Key, Answer> answers = new HashMap<>();

    /** Receipts that are given and forgotten under that lock alone. */
    MemoryAnswers(Object lock) {
        this.lock = lock;
    }

    private record Key(TownCode partition, String actor, String key) {}

    private record Answer(String requestHash, Receipt receipt, Instant recordedAt) {}

    /** Waits for whoever is giving a receipt. */
    Optional<Receipt> earlier(TownCode partition, CommandKey sent) {
        synchronized (lock) {
            Optional<Answer> answer = Optional.ofNullable(answers.get(new Key(partition, sent.actor(), sent.key())));
            if (answer.isPresent() && !answer.get().requestHash().equals(sent.requestHash())) {
                throw Refusal.Conflict.keyReused();
            }
            return answer.map(Answer::receipt);
        }
    }

    void remember(TownCode partition, CommandKey sent, Receipt receipt, Instant recordedAt) {
        answers.put(new Key(partition, sent.actor(), sent.key()), new Answer(sent.requestHash(), receipt, recordedAt));
    }

    void forget(Effect effect) {
        if (effect instanceof CommandKeysForgotten old) {
            answers.entrySet()
                    .removeIf(answer -> answer.getKey().partition().equals(old.town())
                            && answer.getValue().recordedAt().isBefore(old.before()));
        }
    }
}
