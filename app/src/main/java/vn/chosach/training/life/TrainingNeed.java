package vn.chosach.training.life;

import java.time.Instant;
import java.util.UUID;

/**
 * What an agency says its officers need to learn.
 *
 * @param people how many, 1 to 5,000
 */
public record TrainingNeed(
    UUID id, String agency, String topic, int people, String words, UUID officer, Instant at) {}
