package vn.chosach.ui;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page without a program around it. */
public final class Pages {

  private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");

  private Pages() {}

  public static Page of(Lang lang, String path) {
    var visit =
        new Page.Visit() {
          @Override
          public Page.@Nullable Csrf csrf() {
            return null;
          }

          @Override
          public @Nullable FlashMessage said() {
            return null;
          }

          @Override
          public String origin() {
            return "https://chosach.example";
          }
        };
    return new Page(lang, path, null, null, false, NOW, visit, parts());
  }

  private static Page.Parts parts() {
    return new Page.Parts(
        new Texts(),
        List.of(),
        List.of(),
        List.of(),
        vn.chosach.gallery.Gallery.NOTHING_WAITS,
        file -> file,
        null);
  }
}
