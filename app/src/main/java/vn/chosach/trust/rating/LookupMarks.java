package vn.chosach.trust.rating;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chosach.identifiers.Identifier;
import vn.chosach.identifiers.IdentifierKind;
import vn.chosach.vault.Vault;

/**
 * Keyed marks of identifiers. Whoever has the database and not the key of the vault can try no
 * number against them.
 */
@Component
public class LookupMarks {

  private static final int SHORT = 16;

  private final Vault vault;

  LookupMarks(Vault vault) {
    this.vault = vault;
  }

  /** Under which what is known of it is kept: kind and canonical form. */
  public byte[] of(Identifier one) {
    return mark(one.kind(), one.key());
  }

  /** For an account whose bank a question may not say: kind and number. */
  public byte[] ofCore(Identifier one) {
    return mark(one.kind(), "*" + one.core());
  }

  /** All marks under which an answer to each of these may lie. */
  public Map<Identifier, List<byte[]>> of(List<Identifier> asked) {
    var marks = new LinkedHashMap<Identifier, List<byte[]>>();
    asked.forEach(one -> marks.put(one, under(one)));
    return marks;
  }

  /**
   * A page of a site is known by its site too, an account that says its bank by one that does not
   * and the other way round.
   */
  private List<byte[]> under(Identifier one) {
    var under = new ArrayList<byte[]>();
    under.add(of(one));
    if (one.kind() == IdentifierKind.LINK) {
      under.add(mark(one.kind(), one.key().split("[/?]", 2)[0]));
    }
    if (one.kind() == IdentifierKind.BANK_ACCOUNT) {
      String bare = Identifier.bareAccount(one.core());
      under.add(bare.equals(one.key()) ? ofCore(one) : mark(one.kind(), bare));
    }
    return under;
  }

  /** Of a form for which a browser worked. */
  byte[] ofForm(String form) {
    return vault.mark("trust/form", form.getBytes(UTF_8));
  }

  private byte[] mark(IdentifierKind kind, String value) {
    return Arrays.copyOf(
        vault.mark("trust/identifier", (kind + ":" + value).getBytes(UTF_8)), SHORT);
  }
}
