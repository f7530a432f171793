namespace Consultare.Integrations.Answers;

/// <summary>A call that brought nothing usable; whatever is stored must stay as it is.</summary>
/// <param name="Failure">What went wrong, in a kind to act on and a sentence to show.</param>
public sealed record Failed<T>(IntegrationFailure Failure) : Answer<T>;
