package vn.chosach.referrals.life;

import java.util.UUID;

/**
 * What is handed over, in the room that owns it.
 *
 * @param kind kind of thing, such as {@code signal}; the name of a {@link SubjectSource}
 * @param id identifier of the thing there
 */
public record Subject(String kind, UUID id) {}
