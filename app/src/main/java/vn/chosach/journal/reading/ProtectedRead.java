package vn.chosach.journal.reading;

import java.util.UUID;

/**
 * A protected record is about to be read.
 *
 * @param kind kind of the record: {@code case}, {@code signal}, {@code tip}
 * @param record identifier in its room
 * @param number as people say it
 * @param ground what lets the officer in, as the room names it; {@code conduct.ground.<ground>} has
 *     its words
 * @param task whether a task of the officer asks for it
 */
public record ProtectedRead(String kind, UUID record, String number, String ground, boolean task) {}
