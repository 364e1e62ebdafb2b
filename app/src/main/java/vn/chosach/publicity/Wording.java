package vn.chosach.publicity;

import java.time.LocalDate;
import vn.chosach.publicity.life.Body;
import vn.chosach.publicity.life.PublicationGround;

/**
 * What an officer writes.
 *
 * @param body the words, unmasked
 * @param ground why it may be public
 * @param expiresOn last day, after today and within what the ground allows
 * @param correction what is corrected; needed from the second edition on
 */
public record Wording(
    Body body, PublicationGround ground, LocalDate expiresOn, String correction) {}
