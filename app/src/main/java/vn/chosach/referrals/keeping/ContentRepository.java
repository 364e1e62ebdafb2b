package vn.chosach.referrals.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.IdSource;
import vn.chosach.referrals.life.AskedItem;
import vn.chosach.referrals.life.FilePart;
import vn.chosach.referrals.life.FiledPart;
import vn.chosach.referrals.life.Referral;
import vn.chosach.referrals.life.ReferralAct;

/** Rows with the words of referrals, all sealed; only parties get them from the database. */
@Component
public record ContentRepository(JdbcClient jdbc, Letters letters, IdSource ids) {

  /** Title and words of a letter. */
  public record Letter(String title, String words) {}

  public void write(Referral referral, Letter letter) {
    jdbc.sql(
            """
            INSERT INTO referrals.letter (referral, title, words, parties)
            VALUES (:referral, :title, :words, :parties)
            """)
        .param("referral", referral.id())
        .param("title", letters.seal(letter.title(), referral.id(), "title"))
        .param("words", letters.seal(letter.words(), referral.id(), "words"))
        .param("parties", ReferralRepository.parties(referral))
        .update();
  }

  public Optional<Letter> letter(UUID referral) {
    return jdbc.sql("SELECT title, words FROM referrals.letter WHERE referral = :referral")
        .param("referral", referral)
        .query(
            (row, n) ->
                new Letter(
                    letters.open(row.getBytes("title"), referral, "title"),
                    letters.open(row.getBytes("words"), referral, "words")))
        .optional();
  }

  public void write(Referral referral, FilePart part, FiledPart filed) {
    jdbc.sql(
            """
            INSERT INTO referrals.part (referral, part, sheets, papers, parties)
            VALUES (:referral, :part, :sheets, :papers, :parties)
            """)
        .param("referral", referral.id())
        .param("part", part.name())
        .param("sheets", filed.sheets())
        .param(
            "papers",
            filed.papers().isEmpty()
                ? null
                : letters.seal(String.join("\n", filed.papers()), referral.id(), part.name()))
        .param("parties", ReferralRepository.parties(referral))
        .update();
  }

  public Map<FilePart, FiledPart> parts(UUID referral) {
    var parts = new EnumMap<FilePart, FiledPart>(FilePart.class);
    jdbc.sql("SELECT part, sheets, papers FROM referrals.part WHERE referral = :referral")
        .param("referral", referral)
        .query(
            row -> {
              String part = row.getString("part");
              String papers = letters.openOrNull(row.getBytes("papers"), referral, part);
              parts.put(
                  FilePart.valueOf(part),
                  new FiledPart(
                      row.getInt("sheets"), papers == null ? List.of() : papers.lines().toList()));
            });
    return parts;
  }

  public void write(Referral referral, UUID receiver, List<String> items) {
    for (int i = 0; i < items.size(); i++) {
      UUID id = ids.next();
      jdbc.sql(
              """
              INSERT INTO referrals.item (id, receiver, position, description, parties)
              VALUES (:id, :receiver, :position, :description, :parties)
              """)
          .param("id", id)
          .param("receiver", receiver)
          .param("position", i + 1)
          .param("description", letters.seal(items.get(i), id, "item"))
          .param("parties", ReferralRepository.parties(referral))
          .update();
    }
  }

  public Map<UUID, List<AskedItem>> items(UUID referral) {
    var items = new HashMap<UUID, List<AskedItem>>();
    jdbc.sql(
            """
            SELECT i.id, i.receiver, i.description, i.delivered_at, i.reference
              FROM referrals.item i JOIN referrals.receiver r ON r.id = i.receiver
             WHERE r.referral = :referral ORDER BY i.receiver, i.position
            """)
        .param("referral", referral)
        .query(
            row -> {
              UUID id = row.getObject("id", UUID.class);
              var item =
                  new AskedItem(
                      id,
                      letters.open(row.getBytes("description"), id, "item"),
                      ReceiverRepository.moment(row.getTimestamp("delivered_at")),
                      letters.openOrNull(row.getBytes("reference"), id, "reference"));
              items
                  .computeIfAbsent(row.getObject("receiver", UUID.class), key -> new ArrayList<>())
                  .add(item);
            });
    return items;
  }

  /** Whether the item was still to be delivered. */
  public boolean deliver(UUID receiver, ReferralAct.Deliver deed, UUID officer, Instant at) {
    return jdbc.sql(
                """
                UPDATE referrals.item
                   SET delivered_at = :at, delivered_by = :officer, reference = :reference
                 WHERE id = :id AND receiver = :receiver AND delivered_at IS NULL
                """)
            .param("id", deed.item())
            .param("receiver", receiver)
            .param("officer", officer)
            .param("reference", letters.seal(deed.words(), deed.item(), "reference"))
            .param("at", at)
            .update()
        == 1;
  }

  public int undelivered(UUID receiver) {
    return jdbc.sql(
            """
            SELECT count(*) FROM referrals.item WHERE receiver = :receiver AND delivered_at IS NULL
            """)
        .param("receiver", receiver)
        .query(Integer.class)
        .single();
  }

  public void write(Referral referral, UUID act, String words) {
    jdbc.sql("INSERT INTO referrals.word (act, words, parties) VALUES (:act, :words, :parties)")
        .param("act", act)
        .param("words", letters.seal(words, act, "said"))
        .param("parties", ReferralRepository.parties(referral))
        .update();
  }

  /** What was written with the acts on a referral, by act. */
  public Map<UUID, String> said(UUID referral) {
    var said = new HashMap<UUID, String>();
    jdbc.sql(
            """
            SELECT w.act, w.words FROM referrals.word w JOIN referrals.act a ON a.id = w.act
             WHERE a.referral = :referral
            """)
        .param("referral", referral)
        .query(
            row -> {
              UUID act = row.getObject("act", UUID.class);
              said.put(act, letters.open(row.getBytes("words"), act, "said"));
            });
    return said;
  }
}
