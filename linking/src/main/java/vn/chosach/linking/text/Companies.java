package vn.chosach.linking.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of companies with their legal form written one way and put behind the name, as it says
 * little of who it is: {@code Công ty Trách nhiệm hữu hạn Một thành viên An Phú} and {@code An Phú
 * Co., Ltd} are one name with one form. A branch keeps its word too: it is another site of the same
 * legal person.
 *
 * @param name without its forms; whole where it consists of nothing else
 * @param forms each behind a sign, as in {@code ^tnhh}
 */
public record Companies(String name, List<String> forms) {

  /** Stands before a form, which is no word of the name. */
  private static final char FORM = '^';

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String BEFORE = "(?<![\\p{L}\\p{N}])(?:";
  private static final String BEHIND = ")(?![\\p{L}\\p{N}])";
  private static final String FIRM = "(?:c[ôo]ng\\s*ty|cty|c\\.\\s?ty|c\\.t)\\.?";
  private static final String MEMBERS =
      "(?:\\s*(?:mtv|(?:m[ộo]t|1|hai|2)\\s+th[àa]nh\\s+vi[êe]n(?:\\s+tr[ởo]\\s+l[êe]n)?|hai"
          + " th[àa]nh vi[êe]n))?";

  /** The longer way of saying it first. */
  private static final Map<String, Pattern> FORMS = new LinkedHashMap<>();

  static {
    put(
        "tnhh",
        "(?:"
            + FIRM
            + "\\s*)?(?:tr[áa]ch\\s+nhi[ệe]m\\s+h[ữu]u\\s+h[ạa]n|t\\.?n\\.?h\\.?h\\.?)"
            + MEMBERS,
        "(?:company|co)\\.?,?\\s*(?:limited|ltd)\\.?|limited|ltd\\.?|llc");
    put(
        "cp",
        FIRM + "\\s*(?:c[ổo]\\s+ph[ầa]n|c\\.?p\\.?)|c[ổo]\\s+ph[ầa]n|ctcp",
        "joint\\s+stock\\s+(?:company|co\\.?)|j\\.?s\\.?c\\.?|corp(?:oration)?\\.?|inc\\.?");
    put("dntn", "doanh\\s+nghi[ệe]p\\s+t[ưu]\\s+nh[âa]n|dntn", "private\\s+enterprise");
    put(
        "hkd",
        "h[ộo]\\s+kinh\\s+doanh(?:\\s+c[áa]\\s+th[ểe])?|hkd|c[ơo]\\s+s[ởo]\\s+kinh\\s+doanh",
        "business\\s+household");
    put("htx", "(?:li[êe]n\\s+hi[ệe]p\\s+)?h[ợo]p\\s+t[áa]c\\s+x[ãa]|htx", "cooperative");
    put("cn", "chi\\s+nh[áa]nh", "branch(?:\\s+of)?");
    put("vpdd", "v[ăa]n\\s+ph[òo]ng\\s+[đd][ạa]i\\s+di[ệe]n|vp[đd]d", "representative\\s+office");
    put("cty", FIRM, "company|co\\.");
  }

  private static void put(String form, String vietnamese, String english) {
    FORMS.put(form, Pattern.compile(BEFORE + vietnamese + "|" + english + BEHIND, FLAGS));
  }

  /** Whether a legal form stands in the name. */
  public static boolean hasForm(String name) {
    return name.length() < 400
        && FORMS.values().stream().anyMatch(form -> form.matcher(composed(name)).find());
  }

  /** Parts a name. */
  public static Companies parted(String name) {
    String rest = composed(name);
    List<String> forms = new ArrayList<>();
    for (Map.Entry<String, Pattern> form : FORMS.entrySet()) {
      Matcher found = form.getValue().matcher(rest);
      if (found.find()) {
        rest = found.replaceAll(" ");
        forms.add(FORM + form.getKey());
      }
    }
    return Words.folded(rest).isEmpty()
        ? new Companies(name, List.of())
        : new Companies(rest.strip(), List.copyOf(forms));
  }

  /** Whether a word is a form, as {@link #forms} has it. */
  public static boolean isForm(String word) {
    return word.charAt(0) == FORM;
  }

  private static String composed(String name) {
    return Normalizer.isNormalized(name, Normalizer.Form.NFC)
        ? name
        : Normalizer.normalize(name, Normalizer.Form.NFC);
  }
}
