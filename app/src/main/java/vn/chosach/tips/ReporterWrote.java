package vn.chosach.tips;

import java.util.UUID;

/**
 * A reporter answered, added something, gave a name, disputed or rated.
 *
 * @param tipId the tip
 * @param happeningId what happened, as in its history
 * @param kind sort of happening
 */
public record ReporterWrote(UUID tipId, UUID happeningId, Happening.HappeningKind kind) {}
