package vn.chosach.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name and its value in a list of facts or a list with leaders.
 *
 * @param name what it is
 * @param value the value in the language of the page
 * @param href finished address the value links to, such as {@code tel:113}; {@code null} for plain
 *     text
 */
public record Fact(String name, String value, @Nullable String href) {

  public static Fact of(String name, String value) {
    return new Fact(name, value, null);
  }

  /** Facts in their order, each named by the key of its text. */
  public static final class FactList {

    private final Page page;
    private final List<Fact> facts = new ArrayList<>();

    public FactList(Page page) {
      this.page = page;
    }

    public FactList add(String key, String value) {
      return add(of(page.t(key), value));
    }

    public FactList add(Fact fact) {
      facts.add(fact);
      return this;
    }

    /** Left out where nothing is known. */
    public FactList ifAny(String key, @Nullable String value) {
      return value == null || value.isEmpty() ? this : add(key, value);
    }

    /** Left out where nothing is known. */
    public FactList ifAny(String key, @Nullable LocalDate day) {
      return day == null ? this : add(key, page.day(day));
    }

    /**
     * A fact that leads somewhere.
     *
     * @param to address without language prefix
     */
    public FactList link(String key, String value, String to) {
      return add(new Fact(page.t(key), value, page.href(to)));
    }

    public List<Fact> list() {
      return List.copyOf(facts);
    }
  }
}
