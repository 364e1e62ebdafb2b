package vn.chosach.vault.keeping;

/** Makes shelves for tests. */
public final class Shelves {

  private Shelves() {}

  /** A shelf in the same place under other settings. */
  public static Shelf with(Shelf shelf, StagingSettings settings) {
    return new Shelf(shelf.folder(), settings);
  }
}
