package vn.chosach.publicity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.publicity.life.PublicationKind;

/**
 * A closed case or a warning that is, was or may become public.
 *
 * @param id identifier
 * @param kind which of the two
 * @param slug last part of its address; {@code null} until it was first approved
 * @param caseId the case; {@code null} for a warning
 * @param caseNumber its number
 * @param agency key of the agency that publishes
 * @param goods code of the goods group
 * @param area code of the commune, ward or special zone
 * @param openedAt when the first draft was begun
 */
public record Publication(
    UUID id,
    PublicationKind kind,
    @Nullable String slug,
    @Nullable UUID caseId,
    @Nullable String caseNumber,
    String agency,
    @Nullable String goods,
    @Nullable String area,
    Instant openedAt) {}
