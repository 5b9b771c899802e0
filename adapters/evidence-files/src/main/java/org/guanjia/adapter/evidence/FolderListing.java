package org.guanjia.adapter.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.Ulid;

/** One walk through the folders, in the order of the identities, which looks into no folder that can hold none it seeks. */
final class FolderListing {

    private static final int RANDOM_BYTES = 10;

    private final Instant moment;
    private final Optional<AttachmentId> after;
    private final int limit;
    private final Set<AttachmentId> found = new LinkedHashSet<>();

    FolderListing(Instant moment, Optional<AttachmentId> after, int limit) {
        this.moment = moment;
        this.after = after;
        this.limit = limit;
    }

    List<AttachmentId> below(Path root) throws IOException {
        for (Path town : folders(root)) {
            for (Path shard : holdsLater(nameOf(town)) ? folders(town) : List.<Path>of()) {
                collect(nameOf(town), shard);
            }
        }
        return List.copyOf(found);
    }

    private void collect(String town, Path shard) throws IOException {
        if (found.size() == limit || isTooNew(nameOf(shard)) || !holdsLater(town + "-" + nameOf(shard))) {
            return;
        }
        for (Path file : sorted(shard)) {
            FolderPlan.id(town, nameOf(file))
                    .filter(this::isSought)
                    .filter(id -> found.size() < limit)
                    .ifPresent(found::add);
        }
    }

    private boolean isSought(AttachmentId id) {
        return id.ulid().at().isBefore(moment)
                && (after.isEmpty() || id.text().compareTo(after.get().text()) > 0);
    }

    private boolean isTooNew(String shard) {
        return shard.compareTo(FolderPlan.shard(Ulid.of(moment, new byte[RANDOM_BYTES]))) > 0;
    }

    /** Whether identities that begin like this may come after the one given. */
    private boolean holdsLater(String beginning) {
        return after.isEmpty()
                || beginning.compareTo(after.get().text()) > 0
                || after.get().text().startsWith(beginning);
    }

    private static List<Path> folders(Path folder) throws IOException {
        return sorted(folder).stream().filter(Files::isDirectory).toList();
    }

    private static List<Path> sorted(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted(Comparator.comparing(FolderListing::nameOf)).toList();
        }
    }

    private static String nameOf(Path entry) {
        return String.valueOf(entry.getFileName());
    }
}
