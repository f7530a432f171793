namespace Consultare.Grains.Tests.Queues;

/// <summary>A login as the sandbox noted it.</summary>
/// <param name="At">On the sandbox's clock.</param>
/// <param name="User">Who; null when nobody known.</param>
/// <param name="Outcome"><c>in</c>, <c>refused</c>, <c>blocked</c> or <c>evicted</c>.</param>
public sealed record NotedLogin(DateTimeOffset At, string? User, string Outcome);
