package vn.chosach.rewards.life;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.documents.prepared.PreparedPapers.PreparedPaper;

/**
 * The paper of a nomination.
 *
 * @param version of the nomination of which it speaks
 */
public record NominationPaper(UUID document, UUID of, int version, @Nullable String outcome)
    implements PreparedPaper {}
