-- What a receiver did not take stands on the desk of the sender: looked for by who sent it.
CREATE INDEX receiver_not_taken ON referrals.receiver ((parties[1]), since DESC)
  WHERE state IN ('REFUSED', 'EXPIRED', 'WITHDRAWN');
