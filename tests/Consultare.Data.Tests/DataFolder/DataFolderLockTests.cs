using Consultare.Data.DataFolder;
using Consultare.Data.Tests.Support;
using Shouldly;
using Xunit;

namespace Consultare.Data.Tests.DataFolder;

public sealed class DataFolderLockTests
{
    [Fact]
    public void Acquire_WhenFree_WritesTheProcessId()
    {
        using var folder = new TestFolder();
        using var held = DataFolderLock.Acquire(Path.Combine(folder.Path, "made", "when-absent"));
        File.ReadAllText(Path.Combine(folder.Path, "made", "when-absent", "hub.pid")).Trim()
            .ShouldBe($"{Environment.ProcessId}");
    }

    [Fact]
    public void Acquire_WhenHeld_IsRefusedNamingTheFirstProcess()
    {
        using var folder = new TestFolder();
        using var held = DataFolderLock.Acquire(folder.Path);
        var refusal = Should.Throw<DataFolderInUseException>(() => DataFolderLock.Acquire(folder.Path));
        refusal.ProcessId.ShouldBe(Environment.ProcessId);
        refusal.Message.ShouldContain($"{Environment.ProcessId}");
        refusal.Message.ShouldContain(folder.Path);
    }

    [Fact]
    public void Acquire_WhenAKilledHubLeftItsFiles_TakesOver()
    {
        using var folder = new TestFolder();
        File.WriteAllText(Path.Combine(folder.Path, "hub.pid"), "1\n");
        File.WriteAllText(Path.Combine(folder.Path, "hub.lock"), "");
        using var held = DataFolderLock.Acquire(folder.Path);
        File.ReadAllText(Path.Combine(folder.Path, "hub.pid")).Trim().ShouldBe($"{Environment.ProcessId}");
    }

    [Fact]
    public void Dispose_WhenDone_LetsTheNextOneInAndRemovesThePid()
    {
        using var folder = new TestFolder();
        var first = DataFolderLock.Acquire(folder.Path);
        first.Dispose();
        File.Exists(Path.Combine(folder.Path, "hub.pid")).ShouldBeFalse();
        using var second = DataFolderLock.Acquire(folder.Path);
        first.Dispose();
        File.Exists(Path.Combine(folder.Path, "hub.pid")).ShouldBeTrue();
    }

    [Fact]
    public void Acquire_WhenTheOtherHubHasNotWrittenItsPidYet_IsRefusedAllTheSame()
    {
        using var folder = new TestFolder();
        using var held = DataFolderLock.Acquire(folder.Path);
        File.Delete(Path.Combine(folder.Path, "hub.pid"));
        Should.Throw<DataFolderInUseException>(() => DataFolderLock.Acquire(folder.Path)).ProcessId.ShouldBeNull();
    }
}
