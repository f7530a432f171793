namespace Consultare.Data.Tests.Support;

/// <summary>A temporary folder, deleted afterwards.</summary>
public sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("hub-data-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
