using System.Reflection;
using Consultare.Grains.Abstractions.Runs;
using Orleans;
using Orleans.Concurrency;

namespace Consultare.Architecture.Tests.Contract;

/// <summary>Every method of a grain or observer is asynchronous and sends only what can be sent.</summary>
public sealed class InterfaceTests
{
    private static readonly Type[] Tasks = [typeof(Task), typeof(ValueTask), typeof(Task<>), typeof(ValueTask<>)];

    private static IEnumerable<MethodInfo> Methods => ContractTypes.Interfaces.SelectMany(one => one.GetMethods());

    [Fact]
    public void Interfaces_AreThere() => ContractTypes.Interfaces.Count.ShouldBeGreaterThanOrEqualTo(4);

    [Fact]
    public void Methods_AllReturnATask() =>
        Methods.Where(method => !Tasks.Contains(Open(method.ReturnType))).Select(Describe).ShouldBeEmpty();

    [Fact]
    public void Methods_AreNeitherGenericNorWithReferences() =>
        Methods.Where(method => method.IsGenericMethod || method.GetParameters().Any(one => one.ParameterType.IsByRef))
            .Select(Describe).ShouldBeEmpty();

    [Fact]
    public void Methods_AllEndInAsync() =>
        Methods.Where(method => !method.Name.EndsWith("Async", StringComparison.Ordinal)).Select(Describe).ShouldBeEmpty();

    [Fact]
    public void Methods_SendOnlyWhatCanBeSent() =>
        ContractTypes.Sent.Where(sent => !ContractTypes.MaySend(sent.Type))
            .Select(sent => $"{sent.Where}: {sent.Type}").ShouldBeEmpty();

    [Fact]
    public void Interfaces_HaveNoPropertiesOrEvents() =>
        ContractTypes.Interfaces.Where(one => one.GetProperties().Length + one.GetEvents().Length > 0).ShouldBeEmpty();

    [Fact]
    public void Interfaces_SayByTheirNameWhatTheyAre() =>
        ContractTypes.Interfaces
            .Where(one => !one.Name.EndsWith(ContractTypes.IsObserver(one) ? "Observer" : "Grain", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void Observers_AreToldOneWay_SoThatADeadOneStallsNobody() =>
        ContractTypes.Interfaces.Where(ContractTypes.IsObserver).SelectMany(one => one.GetMethods())
            .Where(method => method.GetCustomAttribute<OneWayAttribute>() is null).Select(Describe).ShouldBeEmpty();

    [Fact]
    public void Integrations_HaveTwoMethodsThatInterleave_AndNoOther()
    {
        typeof(IIntegrationGrain).GetMethods().Select(method => method.Name).ShouldBe(["StartAsync", "CancelAsync"], ignoreOrder: true);
        typeof(IIntegrationGrain).GetMethods()
            .ShouldAllBe(method => method.GetCustomAttribute<AlwaysInterleaveAttribute>() != null && method.ReturnType == typeof(Task));
        typeof(IRemindable).IsAssignableFrom(typeof(IIntegrationGrain)).ShouldBeTrue();
    }

    [Fact]
    public void Integrations_AddNothingOfTheirOwn() =>
        ContractTypes.Interfaces.Where(one => one != typeof(IIntegrationGrain) && typeof(IIntegrationGrain).IsAssignableFrom(one))
            .SelectMany(one => one.GetMethods()).Select(Describe).ShouldBeEmpty();

    private static Type Open(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static string Describe(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
