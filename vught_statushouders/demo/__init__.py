"""The demonstration: fictional people of Vught, and synthetic caseloads of any size. Nobody here exists."""
