SELECT public.timed(:'statement');
