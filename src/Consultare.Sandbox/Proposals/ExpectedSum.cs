namespace Consultare.Sandbox.Proposals;

/// <summary>How many, and what they come to in centavos.</summary>
internal sealed record ExpectedSum(int Count, long Cents);
