-- Who hands a tip in was read with its key a moment before, and no partner is ever removed. To ask for it anew held the one row of
-- the partner for each tip, together with all who hand in beside it.
ALTER TABLE exchange.partner_tip DROP CONSTRAINT partner_tip_partner_fkey;
