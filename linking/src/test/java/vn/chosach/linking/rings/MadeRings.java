package vn.chosach.linking.rings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vn.chosach.linking.rings.Tie.TieKind;

/**
 * A made province with rings whose roles are known: who leads disposes of money, registers first
 * and comes back more often than others, and not always. Beside them buyers who stand in records,
 * couriers whose telephone all share, and collecting accounts of banks. The same seed gives the
 * same.
 */
final class MadeRings {

  /** How who leads behaves; the figures rest on it. */
  enum Leaders {
    /** As studies of telephone records find them often: away from telephones and shops. */
    HIDDEN(0.75, 0.6, 0.7, 0.05, 1),
    /** In the midst of everything. */
    CENTRAL(0.75, 0.6, 0.7, 0.05, 4),
    /** Half of what tells them is missing. */
    FAINT(0.4, 0.3, 0.35, 0.2, 2);

    final double money;
    final double first;
    final double returns;
    final double carries;
    final int numbers;

    Leaders(double money, double first, double returns, double carries, int numbers) {
      this.money = money;
      this.first = first;
      this.returns = returns;
      this.carries = carries;
      this.numbers = numbers;
    }
  }

  final List<Tie> ties = new ArrayList<>();
  final List<Integer> truth = new ArrayList<>();
  final Set<Integer> leaders = new HashSet<>();
  final Map<Integer, Long> removals = new HashMap<>();
  private final Random random;
  private final Leaders how;
  private int marks;

  MadeRings(long seed, int rings, Leaders how) {
    this.random = new Random(seed);
    this.how = how;
    int[] couriers = {marks++, marks++, marks++};
    int[] banks = {marks++, marks++};
    for (int ring = 0; ring < rings; ring++) {
      ring(ring, 5 + random.nextInt(12));
    }
    int members = truth.size();
    for (int i = 0; i < members; i++) {
      if (random.nextInt(3) == 0) {
        tie(i, couriers[random.nextInt(3)], TieKind.NUMBER, random.nextInt(400));
      }
      if (random.nextInt(4) == 0) {
        tie(i, banks[random.nextInt(2)], TieKind.MONEY, random.nextInt(400));
      }
      // a number that was passed on to somebody of another ring
      if (random.nextInt(60) == 0) {
        int mark = marks++;
        tie(i, mark, TieKind.NUMBER, random.nextInt(400));
        tie(random.nextInt(members), mark, TieKind.NUMBER, random.nextInt(400));
      }
    }
    for (int i = 0; i < members * 2; i++) {
      int buyer = actor(-1);
      tie(buyer, couriers[random.nextInt(3)], TieKind.NUMBER, random.nextInt(400));
    }
  }

  int actors() {
    return truth.size();
  }

  private int actor(int ring) {
    truth.add(ring);
    return truth.size() - 1;
  }

  private boolean chance(double of) {
    return random.nextDouble() < of;
  }

  private void tie(int actor, int mark, TieKind kind, long day) {
    ties.add(new Tie(actor, mark, kind, day));
  }

  private void ring(int ring, int size) {
    var people = new ArrayList<Integer>();
    for (int i = 0; i < size; i++) {
      people.add(actor(ring));
    }
    List<Integer> leading = people.subList(0, size > 9 ? 2 : 1);
    leaders.addAll(leading);
    int[] accounts = new int[1 + size / 6];
    for (int i = 0; i < accounts.length; i++) {
      accounts[i] = marks++;
    }
    int straw = people.getLast();
    for (int account : accounts) {
      int leader = leading.get(random.nextInt(leading.size()));
      int holds = chance(how.money) ? leader : straw;
      tie(holds, account, chance(0.5) ? TieKind.CONTROLS : TieKind.MONEY, 1 + random.nextInt(60));
    }
    int records = 2 + size / 5;
    int[] record = new int[records];
    for (int i = 0; i < records; i++) {
      record[i] = marks++;
    }
    for (int person : people) {
      boolean leads = leading.contains(person);
      long day = leads && chance(how.first) ? 1 + random.nextInt(30) : 20 + random.nextInt(200);
      if (!leads || chance(0.3)) {
        tie(person, accounts[random.nextInt(accounts.length)], TieKind.MONEY, day + 1);
      }
      int numbers = leads ? how.numbers : 1 + random.nextInt(3);
      for (int i = 0; i < numbers; i++) {
        int number = marks++;
        tie(person, number, TieKind.NUMBER, day);
        tie(people.get(random.nextInt(size)), number, TieKind.NUMBER, day + 1 + random.nextInt(90));
      }
      if (chance(leads ? how.carries : 0.4)) {
        tie(person, record[0], TieKind.DELIVERS, day);
      }
      int stands = record[random.nextInt(records)];
      tie(person, stands, TieKind.RECORD, day);
      if (chance(0.6)) {
        int shop = marks++;
        tie(person, shop, TieKind.PAGE, day);
        removals.put(shop, day + 60);
        if (chance(leads ? how.returns : 0.25)) {
          int again = marks++;
          tie(person, again, TieKind.PAGE, day + 80);
          tie(people.get(random.nextInt(size)), again, TieKind.NUMBER, day + 90);
        }
      }
    }
    // buyers and neighbours stand in the same records
    for (int i = 0; i < size; i++) {
      tie(actor(-1), record[random.nextInt(records)], TieKind.RECORD, random.nextInt(400));
    }
  }
}
