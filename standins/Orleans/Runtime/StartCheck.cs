namespace Orleans.Standin;

/// <summary>Throws when the host is set up in a way that cannot work.</summary>
internal sealed record StartCheck(Action<IServiceProvider> Run);
