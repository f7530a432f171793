namespace Orleans.Standin;

/// <summary>A state as an in-memory storage keeps it.</summary>
internal sealed record StoredState(string ETag, byte[] Json);
