package vn.chosach.vault.keeping;

import java.time.InstantSource;

/** Makes shelves for tests. */
public final class Shelves {

  private Shelves() {}

  /** A shelf in the same place under other settings. */
  public static Shelf with(Shelf shelf, StagingSettings settings) {
    return new Shelf(shelf.folder(), settings);
  }

  /** A budget under other settings. */
  public static StagingBudget budget(
      FileRepository repository, Shelf shelf, StagingSettings settings, InstantSource clock) {
    return new StagingBudget(repository, shelf, settings, clock);
  }
}
