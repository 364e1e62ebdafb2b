package vn.chosach.publicity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Actor;
import vn.chosach.publicity.life.EditionEvent;
import vn.chosach.publicity.life.EditionState;

/** What happened to an edition; never changed. */
public record EditionAct(
    UUID edition,
    int version,
    Instant at,
    EditionEvent event,
    EditionState before,
    EditionState after,
    Actor actor,
    @Nullable String words) {}
