package vn.chosach.subjects.desk;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A node of the diagram.
 *
 * @param id of the node, stands in addresses
 * @param label what is written beside it
 * @param subject the merged subject; {@code null} for a record, a number or a place
 * @param path page of a record, without language; empty for what is none
 */
public record Node(String id, NodeKind kind, String label, @Nullable UUID subject, String path) {

  /** What a node stands for. */
  public enum NodeKind {
    PERSON,
    BUSINESS,
    SHOP,
    CASE,
    PHONE,
    ACCOUNT,
    ADDRESS,
    TAX,
    CITIZEN,
    LINK,
    EMAIL,
    /** Of a shop or business, where a record that is no case bears it too. */
    NAME,
    /** From here on records that are no case. */
    TIP,
    LISTING,
    REFERRAL,
    PLACE,
    LICENCE,
    LABEL;

    /** Message key of its name. */
    public String textKey() {
      return "subjects.node." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is somebody. */
    public boolean somebody() {
      return this == PERSON || this == BUSINESS || this == SHOP;
    }

    /** Whether it is a record with a page of its own. */
    public boolean record() {
      return this == CASE || compareTo(TIP) >= 0;
    }

    /** Whether it is a number, a place or a name, which says nothing where very many have it. */
    public boolean evidence() {
      return !somebody() && !record();
    }
  }

  static Node evidence(NodeKind kind, String key, String label) {
    return new Node("b-" + kind.name().toLowerCase(Locale.ROOT) + "-" + key, kind, label, null, "");
  }

  public static Node file(String number, String title) {
    return new Node(
        "v-" + number, NodeKind.CASE, number + " " + title, null, "/ho-so-vu-viec/" + number);
  }

  static Node somebody(UUID root, NodeKind kind, String label) {
    return new Node("d-" + root, kind, label, root, "");
  }
}
