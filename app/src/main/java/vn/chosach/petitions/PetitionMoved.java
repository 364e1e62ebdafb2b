package vn.chosach.petitions;

import java.util.UUID;
import vn.chosach.petitions.life.PetitionEvent;

/**
 * Something happened to a petition of which its sender is told.
 *
 * @param number version that it made
 */
public record PetitionMoved(UUID petition, PetitionEvent event, int number) {}
