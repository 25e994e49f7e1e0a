constructed = Opdigtet
