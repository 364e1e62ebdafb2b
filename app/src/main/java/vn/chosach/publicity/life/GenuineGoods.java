package vn.chosach.publicity.life;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The genuine goods that a warning puts beside the fake, as the holder of the mark confirmed them
 * by a paper that came in. It says how to tell both apart and accuses nobody.
 *
 * @param holder holder of the mark or maker
 * @param channel its own site or shop, one web address; empty for none
 * @param source where anybody may look it up
 * @param paper number of the paper by which the holder confirmed it, as the sender gave it
 * @param confirmedOn day of that paper; {@code null} while nobody entered it
 * @param signs what tells both apart, in Vietnamese
 * @param english the same lines in English; all of them or none
 */
public record GenuineGoods(
    String holder,
    String channel,
    String source,
    String paper,
    @Nullable LocalDate confirmedOn,
    List<GenuineSign> signs,
    List<GenuineSign> english) {

  public static final GenuineGoods NONE =
      new GenuineGoods("", "", "", "", null, List.of(), List.of());

  public GenuineGoods {
    signs = List.copyOf(signs);
    english = List.copyOf(english);
  }

  /** What the genuine goods show beside what the fake shows. */
  public record GenuineSign(String genuine, String fake) {

    GenuineSign with(UnaryOperator<String> each) {
      return new GenuineSign(each.apply(genuine), each.apply(fake));
    }
  }

  /** Where the channel leads. */
  public String address() {
    return channel.matches("(?i)https?://.*") ? channel : "https://" + channel;
  }

  /** Whether the warning puts anything beside the fake. */
  public boolean there() {
    return !equals(NONE);
  }

  /**
   * The words as people read them.
   *
   * @param each hides whoever must not be named among the signs of the fake
   * @param open hides persons alone: the holder, its channel and its source are there to be named
   */
  GenuineGoods with(UnaryOperator<String> each, UnaryOperator<String> open) {
    return new GenuineGoods(
        open.apply(holder),
        channel,
        open.apply(source),
        paper,
        confirmedOn,
        signs.stream().map(one -> one.with(each)).toList(),
        english.stream().map(one -> one.with(each)).toList());
  }
}
