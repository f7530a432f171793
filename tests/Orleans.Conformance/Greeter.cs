namespace Orleans.Conformance;

public sealed record Greeter(string Word);
