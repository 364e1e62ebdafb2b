package vn.chosach.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;

/**
 * Somebody at the screens, with a session of the own and without scripting: opens pages by their
 * address, fills the forms that stand there, and presses their button. The public has no session.
 */
record ScreenDesk(Walker walker) {

  /** The page as it stands on the screen. */
  Document page(String path) {
    return walker.enters(path).page();
  }

  Document shown() {
    return walker.page();
  }

  /** The status with which the page answers this person. */
  int status(String path) {
    return walker.status(path);
  }

  /**
   * Fills a form of a page and sends it; the page that follows is on the screen.
   *
   * @param action end of the address of the form
   * @param filled lines, each the name of a field, an equals sign and its value
   */
  Document fill(String path, String action, String filled) {
    return walker.enters(path).looks(action, turns(filled)).page();
  }

  /** Presses the button of a form that is on the screen, as it stands, and expects it done. */
  void sends(String action) {
    walker.does(action);
  }

  /** Fills, sends, and expects that it was done; where it leads to. */
  String does(String path, String action, String filled) {
    return walker.enters(path).does(action, turns(filled)).path();
  }

  /** The same, and expects that the page says what to mend. */
  void refused(String path, String action, String filled) {
    assertThat(walker.enters(path).refused(action, turns(filled))).isNotEmpty();
  }

  private static String[] turns(String filled) {
    return filled
        .lines()
        .map(line -> line.split("=", 2))
        .flatMap(field -> java.util.stream.Stream.of(field[0].strip(), field[1].strip()))
        .toArray(String[]::new);
  }
}
