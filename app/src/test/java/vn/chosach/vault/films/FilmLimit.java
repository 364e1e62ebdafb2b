package vn.chosach.vault.films;

import org.springframework.util.unit.DataSize;

/** A check with a limit of its own. */
public final class FilmLimit {

  private FilmLimit() {}

  public static FilmCheck of(DataSize largest) {
    return new FilmCheck(new FilmSettings(largest));
  }
}
