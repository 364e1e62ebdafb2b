package vn.chosach.vault.contents;

import org.springframework.context.ApplicationContext;
import vn.chosach.vault.films.FilmCheck;

/** Makes examinations for tests. */
public final class Examinations {

  private Examinations() {}

  /** The one of the program with another limit of films. */
  public static Examination of(ApplicationContext program, FilmCheck films) {
    return new Examination(program.getBean(Contents.class), program.getBean(Cleaning.class), films);
  }
}
