namespace Consultare.Integrations.Answers;

/// <summary>A good answer.</summary>
/// <param name="Value">What the outside system said, read and checked.</param>
/// <param name="Attempts">How many times it had to be asked; 1 when the first call was answered well.</param>
public sealed record Success<T>(T Value, int Attempts) : Answer<T>;
