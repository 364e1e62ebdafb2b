package vn.chosach.identifiers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chosach.identifiers.Label.Meaning;

/** All labels of a text, in order, found in one pass over its words. */
final class Labels {

  private static final int LONGEST_PHRASE = 5;
  private static final Map<String, Entry> WORDS = words();
  private static final Set<String> LAST_WORDS =
      WORDS.keySet().stream()
          .map(phrase -> phrase.substring(phrase.lastIndexOf(' ') + 1))
          .collect(Collectors.toSet());

  private final List<Label> all = new ArrayList<>();

  Labels(String folded) {
    var starts = new int[LONGEST_PHRASE];
    var phrase = new ArrayList<String>();
    int i = 0;
    while (i < folded.length()) {
      if (!letter(folded.charAt(i))) {
        if (!joins(folded.charAt(i))) {
          phrase.clear();
        }
        i++;
        continue;
      }
      int end = i + 1;
      while (end < folded.length() && letter(folded.charAt(end))) {
        end++;
      }
      if (phrase.size() == LONGEST_PHRASE) {
        phrase.removeFirst();
        System.arraycopy(starts, 1, starts, 0, LONGEST_PHRASE - 1);
      }
      starts[phrase.size()] = i;
      phrase.add(end - i > 24 ? "" : folded.substring(i, end));
      match(phrase, starts, end);
      i = end;
    }
  }

  /** The last label that ends before a place and not farther away than {@code reach}. */
  @Nullable Label before(int place, int reach) {
    int at = firstEndingAfter(place) - 1;
    Label label = at < 0 ? null : all.get(at);
    return label != null && place - label.end() <= reach ? label : null;
  }

  /** The nearest bank around a number, weak names included only on demand. */
  @Nullable Bank bankAround(int start, int end, int reachBefore, int reachAfter, boolean weakToo) {
    Label best = null;
    int distance = Integer.MAX_VALUE;
    int at = firstEndingAfter(start);
    for (int i = at - 1; i >= 0 && start - all.get(i).end() <= reachBefore; i--) {
      if (names(all.get(i), weakToo)) {
        best = all.get(i);
        distance = start - best.end();
        break;
      }
    }
    for (int i = at; i < all.size() && all.get(i).start() - end <= reachAfter; i++) {
      Label label = all.get(i);
      if (label.start() >= end && names(label, weakToo)) {
        return label.start() - end < distance || best == null ? label.bank() : best.bank();
      }
    }
    return best == null ? null : best.bank();
  }

  private static boolean names(Label label, boolean weakToo) {
    return label.bank() != null && (weakToo || label.strong());
  }

  private int firstEndingAfter(int place) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).end() <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The longest phrase that ends here wins; a longer one replaces the shorter found before. */
  private void match(List<String> phrase, int[] starts, int end) {
    if (!LAST_WORDS.contains(phrase.getLast())) {
      return;
    }
    for (int from = 0; from < phrase.size(); from++) {
      Entry entry = WORDS.get(String.join(" ", phrase.subList(from, phrase.size())));
      if (entry != null) {
        int start = starts[from];
        while (!all.isEmpty() && all.getLast().start() >= start) {
          all.removeLast();
        }
        all.add(new Label(entry.meaning(), entry.strong(), entry.bank(), start, end));
        return;
      }
    }
  }

  private static boolean letter(char sign) {
    return sign >= 'a' && sign <= 'z' || sign > 127 && Character.isLetter(sign);
  }

  private static boolean joins(char sign) {
    return sign == ' ' || sign == '.' || sign == '-' || sign == '_';
  }

  private record Entry(Meaning meaning, boolean strong, @Nullable Bank bank) {}

  private static Map<String, Entry> words() {
    var words = new HashMap<String, Entry>();
    for (Bank bank : Banks.all()) {
      bank.weakAliases().forEach(word -> words.put(word, new Entry(Meaning.BANK, false, bank)));
      bank.aliases().forEach(word -> words.put(word, new Entry(Meaning.BANK, true, bank)));
    }
    put(
        words,
        Meaning.PHONE,
        "sdt|so dt|dt|dtdd|dien thoai|so dien thoai|phone|tel|hotline|tong dai|zalo|viber|whatsapp"
            + "|telegram|goi|alo|lien he|lh|lien lac|call|di dong|nhan tin|so may|tai khoan zalo");
    put(
        words,
        Meaning.ACCOUNT,
        "stk|so tai khoan|tai khoan|tk|so tk|ck|chuyen khoan|chuyen tien|account|so the|banking"
            + "|ngan hang|chuyen vao|ck vao|coc vao|dat coc vao");
    put(
        words,
        Meaning.TAX,
        "mst|ma so thue|ma thue|msdn|ma so doanh nghiep|tax code|dkkd|so dkkd|gpkd");
    put(
        words,
        Meaning.CITIZEN,
        "cccd|so cccd|can cuoc|can cuoc cong dan|cmnd|so cmnd|cmt|cmtnd|chung minh"
            + "|chung minh nhan dan|so dinh danh|dinh danh ca nhan");
    put(
        words,
        Meaning.OTHER_NUMBER,
        "ma don|ma don hang|don hang|so don|ma van don|van don|order|imei|so lo|lo|lot|ma vach"
            + "|barcode|gtin|sku|ma sp|ma san pham|so hoa don|hoa don|serial|so seri|seri"
            + "|so cong bo|tai khoan facebook|tai khoan tiktok|tai khoan shopee|bien so|bien so xe|ma giao dich|ma gd");
    put(words, Meaning.MONEY, "so tien|gia|tong tien|gia ban|tien");
    return words;
  }

  private static void put(Map<String, Entry> words, Meaning meaning, String list) {
    for (String word : list.split("\\|")) {
      words.put(word, new Entry(meaning, true, null));
    }
  }
}
