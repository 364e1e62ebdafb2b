package vn.chosach.vault.custody;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.journal.JournalEntry;
import vn.chosach.journal.Proof;
import vn.chosach.journal.RowDigest;
import vn.chosach.kernel.Actor;
import vn.chosach.vault.CustodyAct;
import vn.chosach.vault.CustodyEntry;
import vn.chosach.vault.keeping.Measurement;
import vn.chosach.vault.keeping.VaultItem;

/** Appends to the custody of an item, and the same act to the journal; nothing here changes. */
@Component
public class CustodyLog {

  private static final int PAGE = 200;

  private final JdbcClient jdbc;
  private final Journal journal;
  private final InstantSource clock;

  CustodyLog(JdbcClient jdbc, Journal journal, InstantSource clock) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Appends an act in its own transaction with the measurement that was taken for it.
   *
   * @param receiver only for {@link CustodyAct#HANDED_OVER}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(
      VaultItem vaultItem,
      CustodyAct act,
      Actor actor,
      String reason,
      @Nullable String receiver,
      Measurement found) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:item::text, 389))")
        .param("item", vaultItem.id())
        .query((row, n) -> true)
        .single();
    Instant at = RowDigest.kept(clock.instant());
    int number =
        jdbc.sql(
                """
            INSERT INTO vault.custody
              (item, number, kind, at, act, actor_kind, actor, agency, reason, receiver, expected,
               measured, whole)
            SELECT :item::uuid, 1 + coalesce(max(number), 0), :kind, :at::timestamptz, :act,
                   :actorKind, :actor::uuid, :agency, :reason, :receiver, :expected, :measured,
                   :whole
              FROM vault.custody WHERE item = :item
            RETURNING number
            """)
            .param("item", vaultItem.id())
            .param("kind", vaultItem.kind().name())
            .param("at", at)
            .param("act", act.name())
            .param("actorKind", actor.kind().name())
            .param("actor", actor.id())
            .param("agency", actor.agency())
            .param("reason", reason)
            .param("receiver", receiver)
            .param("expected", HexFormat.of().parseHex(found.expected()))
            .param(
                "measured",
                found.measured() == null ? null : HexFormat.of().parseHex(found.measured()))
            .param("whole", found.whole())
            .query(Integer.class)
            .single();
    Map<String, String> facts = facts(vaultItem, act, found);
    facts.put("line", String.valueOf(number));
    facts.put(
        RowDigest.DETAIL,
        RowDigest.of("vault", "custody")
            .with("item", vaultItem.id())
            .with("number", number)
            .with("kind", vaultItem.kind())
            .with("at", at)
            .with("act", act)
            .with("actor_kind", actor.kind())
            .with("actor", actor.id())
            .with("agency", actor.agency())
            .with("reason", reason)
            .with("receiver", receiver)
            .with("expected", found.expected())
            .with("measured", found.measured())
            .with("whole", found.whole())
            .hex());
    journal.append(
        Act.of(actor, verb(act), kind(vaultItem), vaultItem.id()).because(reason).with(facts));
  }

  private static String subject(VaultItem.VaultItemKind kind) {
    return kind == VaultItem.VaultItemKind.FILE ? "file" : "capture";
  }

  /** Enters that the row of an item vanished, which no act of the program can do. */
  void vanished(UUID item, VaultItem.VaultItemKind kind, String reason) {
    journal.append(
        Act.of(Actor.SYSTEM, "vault.checked", subject(kind), item)
            .because(reason)
            .with(
                Map.of(
                    "whole",
                    "vault." + (kind == VaultItem.VaultItemKind.FILE ? "file" : "capture"))));
  }

  private static String verb(CustodyAct act) {
    return switch (act) {
      case SEALED -> "vault.kept";
      case STAMPED -> "vault.stamped";
      case OPENED -> "vault.original-opened";
      case COPIED -> "vault.copied";
      case EXPORTED -> "vault.exported";
      case CHECKED -> "vault.checked";
      case HANDED_OVER -> "vault.handed-over";
      case DESTRUCTION_ASKED -> "vault.destruction-asked";
      case DESTROYED -> "vault.destroyed";
    };
  }

  /** The addresses of all sealed bytes let a verifier without keys measure them, too. */
  private static Map<String, String> facts(VaultItem vaultItem, CustodyAct act, Measurement found) {
    var facts = new HashMap<String, String>();
    facts.put("sha256", found.expected());
    facts.put("whole", found.whole() ? "yes" : String.join(", ", found.damaged()));
    UUID owner = vaultItem.owner();
    if (owner != null) {
      facts.put("owner", owner.toString());
    }
    if (act == CustodyAct.SEALED) {
      facts.put("sealed", vaultItem.pieces().getFirst().address());
    }
    if (act == CustodyAct.SEALED || act == CustodyAct.STAMPED) {
      vaultItem.pieces().forEach(piece -> facts.put("sealed." + piece.name(), piece.address()));
    }
    return facts;
  }

  /** The chain of an item, oldest first. */
  public List<CustodyEntry> entries(UUID item) {
    return jdbc.sql("SELECT * FROM vault.custody WHERE item = :item ORDER BY number")
        .param("item", item)
        .query(CustodyLog::entry)
        .list();
  }

  /**
   * What proves the acts of a chain to strangers, by the number of the act. One that its reader may
   * not read in the journal is left out; one that waits for publication says so.
   */
  public Map<Integer, Proof> proofs(VaultItem vaultItem) {
    var acts = new ArrayList<JournalEntry>();
    Long before = null;
    List<JournalEntry> some;
    do {
      some = journal.newest(kind(vaultItem), vaultItem.id().toString(), before, PAGE);
      acts.addAll(some);
      before = some.isEmpty() ? null : some.getLast().number();
    } while (some.size() == PAGE);
    var proofs = new TreeMap<Integer, Proof>();
    int next = acts.size() - 1;
    for (CustodyEntry row : entries(vaultItem.id())) {
      for (int at = next; at >= 0; at--) {
        JournalEntry act = acts.get(at);
        if (act.act().verb().equals(verb(row.act())) && row.reason().equals(act.act().reason())) {
          proofs.put(row.number(), Proof.of(act, journal::find));
          next = at - 1;
          break;
        }
      }
    }
    return proofs;
  }

  private static String kind(VaultItem vaultItem) {
    return subject(vaultItem.kind());
  }

  private static CustodyEntry entry(ResultSet row, int number) throws SQLException {
    byte[] measured = row.getBytes("measured");
    return new CustodyEntry(
        row.getInt("number"),
        row.getTimestamp("at").toInstant(),
        CustodyAct.valueOf(row.getString("act")),
        new Actor(
            Actor.ActorKind.valueOf(row.getString("actor_kind")),
            row.getObject("actor", UUID.class),
            row.getString("agency")),
        row.getString("reason"),
        row.getString("receiver"),
        HexFormat.of().formatHex(row.getBytes("expected")),
        measured == null ? null : HexFormat.of().formatHex(measured),
        row.getBoolean("whole"));
  }
}
