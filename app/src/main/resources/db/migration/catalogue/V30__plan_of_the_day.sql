-- Acts cite the plan of the committee by a code that no province and no year owns.
INSERT INTO catalogue.legal_basis
  (position, code, kind, number, title, valid_from, valid_to, successor, amends, status, confidence, note)
VALUES (1000, 'ke-hoach-389', 'PLAN', 'Kế hoạch của Ban Chỉ đạo 389',
        'Kế hoạch chống buôn lậu, gian lận thương mại và hàng giả trên không gian mạng, bản có hiệu lực trong ngày',
        NULL, NULL, NULL, '{}', 'V', 90, 'Bản của từng thời kỳ xem ở phần Kế hoạch');
